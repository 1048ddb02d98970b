"""What stands beside the pages: search, downloads, sitemap, what the theme is given."""
