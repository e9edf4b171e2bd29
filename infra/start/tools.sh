# shellcheck shell=bash
# What ./run and ./check share: finding a JDK 25 and a Node, building, free ports.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=$root/infra/demo/target
app=$target/app/demo-0.1.0-SNAPSHOT-exec.jar # unpacked, as the cache of loaded classes needs it
cache=$target/app/classes.aot
template=$target/template # a filled cluster, its database stopped: what a first start begins with
built=$target/built # as old as the sources that all this was built from

java_options=(
  # A small young generation: what a start touches there stays resident for ever.
  -Xms96m -Xmn48m -Xmx384m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError
  -XX:TrimNativeHeapInterval=30000 # gives back what the compilers no longer need
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
  # Event loops beyond half of the cores only take turns with the work itself.
  "-Dreactor.netty.ioWorkerCount=$((($(getconf _NPROCESSORS_ONLN) + 1) / 2))"
)

fail() {
  echo "$*" >&2
  exit 1
}

# Sets JAVA_HOME to a JDK 25, which a file "release" in its home tells without starting it.
use_java() {
  local home
  for home in "${JAVA_HOME:-}" \
    "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)" 2>/dev/null || true)")")" \
    /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if grep -q '^JAVA_VERSION="25[."]' "$home/release" 2>/dev/null && [ -x "$home/bin/javac" ]; then
      export JAVA_HOME=$home PATH=$home/bin:$PATH
      return
    fi
  done
  fail "A JDK 25 is needed and was not found: install one (for example Temurin 25 from https://adoptium.net) or set JAVA_HOME to it."
}

# Puts a Node of 20 or newer, with npm beside it, first on the PATH.
use_node() {
  local folder version
  for folder in "$(dirname "$(command -v node || echo /)")" /usr/local/bin /opt/homebrew/bin \
    "$HOME"/.volta/bin "$HOME"/.nvm/versions/node/*/bin "$HOME"/.local/share/fnm/node-versions/*/installation/bin; do
    version=$("$folder/node" --version 2>/dev/null || true)
    version=${version#v}
    if [ "${version%%.*}" -ge 20 ] 2>/dev/null && [ -x "$folder/npm" ]; then
      export PATH=$folder:$PATH
      return
    fi
  done
  fail "Node 20 or newer with npm is needed to build the screens and was not found: install it (for example from https://nodejs.org)."
}

# True when a source is newer than what was built from it. Folders count too, for deleted files.
is_stale() {
  [ -f "$app" ] && [ -f "$built" ] || return 0
  [ -n "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/infra/demo/pom.xml "$root"/*/src \
    "$root"/infra/demo/src "$root"/web-ui/{package-lock.json,index.html,vite.config.ts,public} \
    -newer "$built" -not -name '*.gen.ts' -print 2>/dev/null | head -1)" ]
}

# What the build itself wrote into the sources' folders does not make them newer than the build,
# which began when file $1 was made.
mark_built() {
  local file
  find "$root/web-ui/src" -name '*.gen.ts' -newer "$1" | while read -r file; do
    touch -r "$1" "$(dirname "$file")"
  done
  mv "$1" "$built"
}

# Unpacks the jar that Maven built.
unpack() {
  rm -rf "$target/app"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$target/$(basename "$app")" extract --destination "$target/app"
}

# Starts the unpacked jar once. That start fills the demo cluster, which is
# kept for first starts, and shows what the Java machine learns: later starts take 0.4 of the
# processor time. Without either everything works, only slower.
prepare_start() {
  local port pid
  rm -rf "$template"
  unpack
  port=$(free_port)
  # Never on a database that the environment names.
  (
    unset "${!ILMEK_@}" "${!SPRING_@}"
    exec "$JAVA_HOME/bin/java" "${java_options[@]}" -Xlog:disable \
      "-Dreactor.netty.ioWorkerCount=$(getconf _NPROCESSORS_ONLN)" \
      -XX:AOTCacheOutput="$cache" -jar "$app" --server.port="$port" \
      --ilmek.data="$template/postgres" --ilmek.demo=true --ilmek.clock.movable=true \
      > >(tee "$target/trial.log" | grep --line-buffered '^ *Filling') 2>&1
  ) &
  pid=$!
  await_answer "$port" $pid && touch "$template/served" && kill $pid
  wait $pid || true
  # Only a database that was stopped cleanly may be copied.
  if [ -f "$template/served" ] && [ ! -e "$template/postgres/cluster/postmaster.pid" ]; then
    rm -f "$template"/postgres/{lock,postgres.log}
    mv "$template/served" "$template/whole"
  else
    echo "  the demo cluster could not be prepared; $target/trial.log tells more" >&2
    rm -rf "$template"
  fi
}

# Gives a data folder without a database ($1) the prepared cluster. The database itself comes last
# and in one step: a copy that breaks off is begun again. After some days the cluster is stale, its
# deadlines have passed, and the start fills a new one.
begin_with_template() {
  local data=$1 files=${ILMEK_FILES:-$(dirname "$1")/files} arriving=$1/arriving
  [ ! -e "$data/cluster" ] && [ -n "$(find "$template/whole" -mtime -5 2>/dev/null)" ] || return 0
  rm -rf "$arriving"
  if mkdir -p "$files" "$arriving" && copy "$template/files" "$files" \
    && copy "$template/postgres" "$arriving"; then
    mv "$arriving/cluster" "$arriving.cluster"
    copy "$arriving" "$data"
    mv "$arriving.cluster" "$data/cluster"
  fi
  rm -rf "$arriving" "$arriving.cluster"
}

# The content of a folder into another; where the disk can, without copying.
copy() { cp -a --reflink=auto "$1/." "$2" 2>/dev/null || cp -a "$1/." "$2"; }

# Every script of the repository, found by its first line.
check_scripts() {
  local scripts
  mapfile -t scripts < <(cd "$root" && find run check mvnw .ci infra web-ui -name node_modules -prune \
    -o -name target -prune -o -type f -perm -u+x -print | while read -r file; do
    ! head -1 "$root/$file" | grep -qE '^#!.*(bash|sh)$' || echo "$file"
  done)
  (cd "$root" && shellcheck -x infra/start/tools.sh "${scripts[@]}") &&
    echo "shellcheck: no findings in $((${#scripts[@]} + 1)) scripts"
}

is_port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
  local port=$((20000 + RANDOM % 10000))
  while is_port_taken $port; do port=$((port + 1)); done
  echo $port
}

# One GET of path $2 at port $1; prints the status line, the headers and the body.
http_get() {
  exec 3<>"/dev/tcp/127.0.0.1/$1" || return
  printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\nAccept: %s\r\n\r\n' "$2" "$1" "${3:-*/*}" >&3
  cat <&3
  exec 3>&-
}

# Waits until the first page is served at port $1; fails when process $2 ends before.
await_answer() {
  until http_get "$1" / text/html 2>/dev/null | head -1 | grep -q ' 200'; do
    kill -0 "$2" 2>/dev/null || return 1
    sleep 0.2
  done
}

# Whole journeys in a browser, over the application as ./run starts it, when its cluster is filled.
journeys() {
  local port data pid outcome=0
  port=$(free_port) data=$(mktemp -d)
  ILMEK_DATA=$data/postgres "$root/run" --no-build --port "$port" &
  pid=$!
  if await_answer "$port" $pid && await_ready "$port" $pid; then
    (cd "$root/web-ui" && ILMEK_URL=http://localhost:$port npm run -s e2e) || outcome=1
  else
    outcome=1
  fi
  kill $pid 2>/dev/null || true
  wait $pid || true
  rm -rf "$data"
  return $outcome
}

# Waits until the application at port $1 says that it is ready; fails when process $2 ends before.
await_ready() {
  until http_get "$1" /actuator/health/readiness 2>/dev/null | grep -q '"UP"'; do
    kill -0 "$2" 2>/dev/null || return 1
    sleep 0.5
  done
}
