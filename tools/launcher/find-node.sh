# shellcheck shell=bash
# Finds Node.js with npm for building the web apps (20.19 or newer, as the bundler asks) and puts it first on PATH.

# node_suits <v20.19.1>: 20.19+, 22.12+, 23+.
node_suits() {
  local version=${1#v} major minor
  major=${version%%.*}
  minor=${version#*.}
  minor=${minor%%.*}
  is_number "$major" && is_number "$minor" || return 1
  case $major in
    20) [ "$minor" -ge 19 ] ;;
    22) [ "$minor" -ge 12 ] ;;
    *) [ "$major" -ge 23 ] ;;
  esac
}

# Folders that may hold `node`, newest versions first. FOODIE_NODE_FOLDERS (colon-separated patterns) replaces the list.
usual_node_folders() {
  local pattern folder
  local IFS=:
  local usual="${NVM_DIR:-$HOME/.nvm}/versions/node/*/bin:$HOME/.volta/tools/image/node/*/bin"
  usual="$usual:$HOME/.local/share/fnm/node-versions/*/installation/bin:$HOME/Library/Application Support/fnm/node-versions/*/installation/bin"
  usual="$usual:$HOME/.asdf/installs/nodejs/*/bin:$HOME/.local/share/mise/installs/node/*/bin"
  usual="$usual:/usr/local/bin:/opt/homebrew/bin:/opt/homebrew/opt/node*/bin:/usr/local/opt/node*/bin:/opt/node*/bin:/usr/local/node*/bin:/usr/bin"
  for pattern in ${FOODIE_NODE_FOLDERS-$usual}; do
    for folder in $pattern; do
      [ -x "$folder/node" ] && printf '%s\n' "$folder"
    done
  done
}

find_node() {
  local folder
  while IFS= read -r folder; do
    if [ -z "$folder" ] || [ ! -x "$folder/npm" ]; then continue; fi
    if node_suits "$("$folder/node" --version 2>/dev/null)"; then
      NODE_FOLDER=$folder
      case ":$PATH:" in ":$folder:"*) ;; *) PATH=$folder:$PATH ;; esac
      export PATH NODE_FOLDER
      return 0
    fi
  done <<EOT
$(command -v node >/dev/null 2>&1 && dirname "$(command -v node)")
$(usual_node_folders)
EOT
  return 1
}

node_missing() {
  local found
  found=$(node --version 2>/dev/null)
  cat >&2 <<TEXT
foodie: no Node.js 20.19+, 22.12+ or newer with npm found${found:+ (the node on PATH is $found)}; the web apps are built with it.
Looked at PATH, nvm, volta, fnm, asdf, mise, /usr/local and Homebrew. Get one:
  Debian 13, Ubuntu 25.04+   apt-get install nodejs npm
  macOS                      brew install node
  any                        nvm install 22                (https://github.com/nvm-sh/nvm)
TEXT
}

need_node() { find_node || { node_missing; exit 1; }; }
