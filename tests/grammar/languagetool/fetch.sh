#!/usr/bin/env bash
# Fetch LanguageTool 6.8 from Maven Central for the tests, once: later runs find it and do nothing.
# Prints the folder to set LTP_PATH to. Needs mvn, python3 and Java 17.
#
#   tests/grammar/languagetool/fetch.sh [FOLDER]    (default: ~/.cache/lintnews-languagetool)
set -euo pipefail
folder=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/lintnews-languagetool}
version=6.8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$folder/LanguageTool-$version

if [ ! -e "$home/languagetool-server.jar" ]; then
  mkdir -p "$folder"
  # Whole or not at all: a run that is cut off leaves nothing that looks complete.
  draft=$(mktemp -d "$folder/draft.XXXXXX")
  trap 'rm -rf "$draft"' EXIT
  mvn -B -q -f "$here/pom.xml" "-Dlanguagetool.version=$version" \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DincludeScope=runtime -Dmdep.stripVersion=true "-DoutputDirectory=$draft/libs" >&2
  # The server wants the rules of its languages as files beside its jar.
  (cd "$draft" && python3 -c 'import zipfile; jar = zipfile.ZipFile("libs/language-en.jar"); jar.extractall(members=[n for n in jar.namelist() if n.startswith("org/")])')
  mv "$draft/libs/languagetool-server.jar" "$draft/"
  chmod 755 "$draft"
  mv -T "$draft" "$home" 2>/dev/null || [ -e "$home/languagetool-server.jar" ]
fi
echo "$folder"
