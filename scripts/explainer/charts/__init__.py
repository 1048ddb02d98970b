"""Figures drawn: laid out, drawn as SVG, exported, described in words."""
