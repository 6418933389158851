#!/usr/bin/env bash
# Makes the pictures of Fiji's windows in docs/images: dialogs, previews, tables and the explorer.
#
#   FIJI=path/to/Fiji docs/pictures/in-fiji.sh
#
# needs a Fiji folder with this plugin in it (docs/installation.md), Xvfb, and a window manager such as openbox, which
# gives windows their titles. No other display is used or needed. Some other way to start that Fiji can be given as
# FIJI_COMMAND; it must understand --run. The pictures show the home folder of whoever makes them.
set -eu
cd "$(dirname "$0")/../.."
fiji=${FIJI:?is the folder of a Fiji that has this plugin}
screen=${SCREEN:-:29}
manager=${WINDOW_MANAGER:-openbox}
if [ -z "${FIJI_COMMAND:-}" ]; then
	for launcher in "$fiji"/fiji "$fiji"/fiji-linux-x64 "$fiji"/ImageJ-linux64; do
		if [ -x "$launcher" ]; then FIJI_COMMAND=$launcher; fi
	done
fi
: "${FIJI_COMMAND:?no launcher was found in $fiji}"

Xvfb "$screen" -screen 0 1600x1000x24 -nolisten tcp 2>/dev/null &
server=$!
trap 'kill $server' EXIT
export DISPLAY=$screen
sleep 1
"$manager" 2>/dev/null &
sleep 1
timeout 600 $FIJI_COMMAND --run "$PWD/docs/pictures/Windows.groovy" "images=\"$PWD/docs/images\""
