#!/bin/sh
# Chromium in a network namespace. Playwright takes one file as the browser, so this is it.
exec ip netns exec "$NETWORK_NAMESPACE" "$CHROME_PATH" "$@"
