# shellcheck shell=bash
# Finds a JDK of 25 or newer and exports JAVA_HOME. The `java` of a machine is often older, so more than PATH is searched.

JAVA_MINIMUM=25

# java_major <home>: major version of the JDK there, empty when there is none with a compiler.
java_major() {
  local version
  [ -x "$1/bin/javac" ] || return 0
  version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | head -n 1)
  if [ -z "$version" ]; then
    version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  fi
  printf '%s' "$version"
}

java_version() { sed -n 's/^JAVA_VERSION="\(.*\)".*/\1/p' "$1/release" 2>/dev/null | head -n 1; }

# The home behind the `java` of PATH, through its symbolic links.
java_home_of_path() {
  local file link
  file=$(command -v javac 2>/dev/null || command -v java 2>/dev/null) || return 0
  while link=$(readlink "$file" 2>/dev/null) && [ -n "$link" ]; do
    case $link in
      /*) file=$link ;;
      *) file=$(dirname "$file")/$link ;;
    esac
  done
  dirname "$(dirname "$file")"
}

# Where JDKs usually are, one folder a line. FOODIE_JDK_FOLDERS (colon-separated patterns) replaces the list.
usual_java_homes() {
  local pattern home
  local IFS=:
  local usual="/usr/lib/jvm/*:/usr/lib64/jvm/*:/usr/java/*:/opt/*:/opt/java/*:$HOME/.sdkman/candidates/java/*:$HOME/.jdks/*"
  usual="$usual:$HOME/.asdf/installs/java/*:$HOME/.local/share/mise/installs/java/*"
  usual="$usual:/Library/Java/JavaVirtualMachines/*/Contents/Home:$HOME/Library/Java/JavaVirtualMachines/*/Contents/Home"
  usual="$usual:/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home:/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home"
  usual="$usual:${HOMEBREW_PREFIX:-/opt/homebrew}/opt/openjdk*/libexec"
  for pattern in ${FOODIE_JDK_FOLDERS-$usual}; do
    for home in $pattern; do
      [ -d "$home" ] && printf '%s\n' "$home"
    done
  done
}

# The lowest suitable release of the usual folders: 25 is the one this project is tested with.
best_usual_java() {
  local home major
  usual_java_homes | while IFS= read -r home; do
    major=$(java_major "$home")
    if is_number "$major" && [ "$major" -ge $JAVA_MINIMUM ]; then printf '%s %s\n' "$major" "$home"; fi
  done | sort -n | head -n 1 | cut -d ' ' -f 2-
}

# find_java: exports JAVA_HOME, or returns 1.
find_java() {
  local home major
  for home in "${JAVA_HOME:-}" "$(java_home_of_path)" "$(best_usual_java)"; do
    [ -n "$home" ] || continue
    major=$(java_major "$home")
    if is_number "$major" && [ "$major" -ge $JAVA_MINIMUM ]; then
      export JAVA_HOME=$home
      return 0
    fi
  done
  return 1
}

java_missing() {
  local found
  found=$(java_major "$(java_home_of_path)")
  cat >&2 <<TEXT
foodie: no JDK $JAVA_MINIMUM or newer found${found:+ (the javac on PATH is $found)}.
Looked at JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks, ~/.asdf, mise, Homebrew and /Library/Java. Get one:
  Debian, Ubuntu   apt-get install openjdk-25-jdk-headless    (or Temurin: https://adoptium.net/installation/linux)
  Fedora           dnf install java-25-openjdk-devel
  macOS            brew install openjdk@25
  any              sdk install java 25-tem                     (https://sdkman.io)
or point JAVA_HOME at one.
TEXT
}

need_java() { find_java || { java_missing; exit 1; }; }
