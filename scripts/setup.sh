#!/usr/bin/env bash
# setup.sh run|test installs what is missing: Java 17 or newer and Maven to run whosaid, and a
# browser and a C compiler (for the race detector) to test it. What it may not install itself it
# names, with the one command that does. When all is there it takes a moment and no network.
set -euo pipefail

java_ok() {
  local java major
  for java in "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java \
    /opt/homebrew/opt/openjdk*/bin/java /usr/local/opt/openjdk*/bin/java; do
    [ -x "$java" ] || continue
    major=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    [ "${major:-0}" -ge 17 ] && return 0
  done
  return 1
}

# Maven is needed once: when Neo4j is installed it is not asked for again.
neo4j_installed() {
  local cache="${XDG_CACHE_HOME:-$HOME/.cache}"
  [ "$(uname)" = Darwin ] && [ -z "${XDG_CACHE_HOME:-}" ] && cache="$HOME/Library/Caches"
  compgen -G "$cache/whosaid/neo4j-*/neo4j-bolt-*.jar" >/dev/null
}

browser_ok() {
  command -v chromium || command -v chromium-browser || command -v google-chrome ||
    [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ] ||
    [ -x "/Applications/Chromium.app/Contents/MacOS/Chromium" ]
}

# missing prints what is needed, by the package names of this system: apt or brew.
missing() {
  java_ok || if [ "$1" = brew ]; then echo openjdk@21; else apt_java; fi
  neo4j_installed || command -v mvn >/dev/null || echo maven
  if [ "$purpose" = test ]; then
    browser_ok >/dev/null || if [ "$1" = brew ]; then echo --cask chromium; else echo chromium; fi
    command -v cc >/dev/null || if [ "$1" = apt ]; then echo gcc libc6-dev; fi
  fi
}

# apt_java is the newest Java of this release that Neo4j is made for.
apt_java() {
  local name
  for name in openjdk-21-jre-headless openjdk-17-jre-headless; do
    apt-cache show "$name" >/dev/null 2>&1 && break
  done
  echo "$name"
}

purpose=${1:-run}
if command -v apt-get >/dev/null; then
  packages=$(missing apt | xargs)
  [ -n "$packages" ] || exit 0
  sudo=
  [ "$(id -u)" = 0 ] || sudo="sudo -n"
  if [ -n "$sudo" ] && ! $sudo true 2>/dev/null; then
    echo "Missing: $packages. Install with: sudo apt-get install -y $packages" >&2
    exit 1
  fi
  echo "Installing $packages" >&2
  export DEBIAN_FRONTEND=noninteractive
  $sudo apt-get update -qq >&2 || echo "apt-get update: going on with the package lists that are here" >&2
  packages=$(missing apt | xargs) # A machine without package lists did not know its Java.
  # shellcheck disable=SC2086 # One word a package.
  $sudo apt-get install -y -qq --no-install-recommends $packages >&2
elif command -v brew >/dev/null; then
  missing brew | while read -r package; do
    # shellcheck disable=SC2086 # A cask is two words.
    brew install $package >&2 </dev/null # The list is not for brew to read.
  done
else
  packages=$(missing other | xargs)
  [ -n "$packages" ] || exit 0
  echo "Missing: $packages. Install Java 17 or newer, Maven and Chromium with this system's packages." >&2
  [ "$(uname)" = Darwin ] && echo "With Homebrew: brew install $packages" >&2
  exit 1
fi
