// Numbers in a query, however they are written: 1.2万, 12,000, 12 thousand, 百分之七, 兩萬七千.

const AMOUNT = /([0-9][0-9,]*(?:\.[0-9]+)?) ?(%|万|亿|thousand\b|million\b|billion\b|percent\b)?/g;
const NUMERAL = "零〇一二两三四五六七八九十百千万亿点";
const PERCENT = new RegExp(`百分之([${NUMERAL}]+)`, "g");
const SPELLED = new RegExp(`[${NUMERAL}]*[十百千万亿][${NUMERAL}]*`, "g");
const SCALES = { 万: 1e4, 亿: 1e8, thousand: 1e3, million: 1e6, billion: 1e9 };
const DIGITS = "零一二三四五六七八九";
const STEPS = { 十: 10, 百: 100, 千: 1000 };

// The amounts of a folded query, each with its value and the forms it may stand in, and what is left of it.
export function amountsIn(asked) {
  const amounts = [];
  const keep = (digits, scale) => {
    const plain = digits.split(",").join("");
    const word = scale === "percent" ? "%" : scale || "";
    const unit = word.length > 1 ? ` ${word}` : word;
    const forms = [digits, plain, Number(plain).toLocaleString("en-US")].map((form) => form + unit);
    const value = Number(plain) * (SCALES[word] || 1);
    amounts.push({
      amount: true,
      pieces: [plain],
      text: digits + unit,
      value,
      scale: word,
      forms: [...new Set(forms)],
    });
    return " ";
  };
  const rest = asked
    .replace(PERCENT, (_, spelled) => `${spelledValue(spelled)}%`)
    .replace(SPELLED, (all) =>
      all.length > 1 && /[一二两三四五六七八九]/.test(all) ? spelledValue(all) : all,
    )
    .replace(AMOUNT, (all, digits, scale, place, text) => {
      const year = /^20[0-9]{2}$/.test(digits) && !scale;
      const inWord =
        /[a-z]/.test(text[place - 1] || "") || /[a-z]/.test(text[place + all.trimEnd().length] || "");
      return year || (inWord && !scale) || digits.length === 0 ? all : keep(digits, scale);
    });
  return { amounts, rest };
}

// The value of a Chinese numeral; 0 for what is none.
export function spelledValue(spelled) {
  const [whole, part] = spelled.replace(/两/g, "二").replace(/〇/g, "零").split("点");
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of whole) {
    if (DIGITS.includes(character)) {
      digit = DIGITS.indexOf(character);
    } else if (STEPS[character]) {
      section += (digit || 1) * STEPS[character];
      digit = 0;
    } else {
      total = (total + section + digit) * (character === "万" ? 1e4 : 1e8);
      section = 0;
      digit = 0;
    }
  }
  const rest = part ? Number(`0.${Array.from(part, (one) => Math.max(DIGITS.indexOf(one), 0)).join("")}`) : 0;
  return total + section + digit + rest;
}
