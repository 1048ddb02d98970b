"""What hosts are told: the policy and its companions, how long to keep a file, what may be framed."""

from collections.abc import Iterable, Mapping

from explainer.output.policy import HEADERS, UNFRAMED

# A file with a digest in its name never changes; anything else is asked for anew, and mostly not sent again.
FOR_EVER = "public, max-age=31536000, immutable"
# No host or search engine in between writes pages anew, as those of mainland China do for phones.
ASK_AGAIN = "no-cache, no-transform"
# How pages as Markdown are sent: as text that a browser shows, its Chinese whole.
MARKDOWN = "text/markdown; charset=utf-8"
# The folders of the views below the root, by language tag; engines that read no hreflang read the header.
FOLDERS = {"zh-Hant": "/zh-hant/", "en": "/en/"}
AT_ROOT = "zh-Hans"
MADE = "# Made by `explainer hosting`; the policy's digests change with the scripts in docs/assets/inline/."
DIGESTED = r"/(assets|search)/[A-Za-z0-9-]+\.[0-9a-f]{10}\.[a-z]+$"


def headers_file(policy: str, unframed: Mapping[str, str], digested: Iterable[str]) -> str:
    """`_headers`, as Netlify and Cloudflare Pages read it.

    Rules for one file add up there, so `unframed`, where pages may not be framed, is named place by place,
    each with its language: a second policy makes the first stricter. `digested` are the files whose names
    hold a digest.
    """
    rows = [*_rule("/*", {"Content-Security-Policy": policy, **HEADERS})]
    for place, language in unframed.items():
        told = {"Content-Language": language, "Cache-Control": ASK_AGAIN}
        rows += _rule(place, {"Content-Security-Policy": UNFRAMED, "X-Frame-Options": "DENY", **told})
    for file in digested:
        rows += _rule(file, {"Cache-Control": FOR_EVER})
    return "\n".join([*rows, ""])


def language(place: str) -> str:
    """The language of the pages at a place of the site."""
    return next((tag for tag, folder in FOLDERS.items() if place.startswith(folder)), AT_ROOT)


def nginx(policy: str) -> str:
    """A server for nginx 1.18 or later; `gzip_static` hands out what the build has packed."""
    headers = "\n".join(f'  add_header {name} "{value}" always;' for name, value in HEADERS.items())
    languages = "\n".join(f'  "~^{folder}" "{tag}";' for tag, folder in FOLDERS.items())
    return f"""{MADE}
map $uri $framing {{
  "~^/([a-z-]+/)?embed/" "";
  default "; {UNFRAMED}";
}}
map $uri $keeping {{
  "~{DIGESTED}" "{FOR_EVER}";
  default "{ASK_AGAIN}";
}}
map $uri $language {{
  "~^/(assets|data)/" "";
{languages}
  default "{AT_ROOT}";
}}
server {{
  listen 80;
  root /srv/site;
  charset utf-8;
  error_page 404 /404.html;
  gzip_static on;
  gzip_vary on;
  server_tokens off;
  add_header Content-Security-Policy "{policy}$framing" always;
  add_header Cache-Control $keeping always;
  add_header Content-Language $language always;
{headers}
  location ~ \\.md$ {{
    types {{ }}
    default_type "{MARKDOWN}";
  }}
}}
"""


def caddy(policy: str) -> str:
    """A site for Caddy 2; `precompressed` hands out what the build has packed."""
    headers = "\n".join(f'    {name} "{value}"' for name, value in HEADERS.items())
    named = [(tag, f"path {folder}*") for tag, folder in FOLDERS.items()]
    others = " ".join(f"{folder}*" for folder in ("/assets/", "/data/", *FOLDERS.values()))
    languages = "\n".join(
        f"  @{tag} {where}\n  header @{tag} Content-Language {tag}"
        for tag, where in (*named, (AT_ROOT, f"not path {others}"))
    )
    return f"""{MADE}
:80 {{
  root * /srv/site
  file_server {{
    precompressed br gzip
  }}
  @embedded path_regexp ^/([a-z-]+/)?embed/
  @framed not path_regexp ^/([a-z-]+/)?embed/
  @digested path_regexp {DIGESTED}
  @other not path_regexp {DIGESTED}
  header @embedded Content-Security-Policy "{policy}"
  header @framed Content-Security-Policy "{policy}; {UNFRAMED}"
  header @digested Cache-Control "{FOR_EVER}"
  header @other Cache-Control "{ASK_AGAIN}"
  @markdown path *.md
  header @markdown Content-Type "{MARKDOWN}"
{languages}
  header {{
{headers}
    Vary "Accept-Encoding"
    -Server
  }}
  handle_errors {{
    rewrite * /404.html
    file_server
  }}
}}
"""


def _rule(path: str, headers: dict[str, str]) -> list[str]:
    return [path, *(f"  {name}: {value}" for name, value in headers.items())]
