"""What a page may load and run (Content Security Policy), and the other headers that keep it safe."""

import base64
import hashlib

from explainer.output.scripts import InlineScripts

CHARSET = '<meta charset="utf-8">'
# Beside the policy; none of it can be said in a page.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# Charts and figures alone may stand in frames of others; a page cannot say it of itself, so it is a header.
UNFRAMED = "frame-ancestors 'none'"


def policy(inline: InlineScripts) -> str:
    """Own files only, and the two scripts in the page by their digests; no styles or handlers in the page."""
    hashes = " ".join(f"'sha256-{_digest(script)}'" for script in (inline.first, inline.prefetch))
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' {hashes}",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )


def guarded(html: str, policy: str) -> str:
    """A page with the policy in its head, before anything it could load."""
    return html.replace(
        CHARSET, f'{CHARSET}<meta http-equiv="Content-Security-Policy" content="{policy}">', 1
    )


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
