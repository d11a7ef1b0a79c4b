# Sourced by the scripts beside it.

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo --non-interactive "$@"; fi
}

# Installs Debian packages, waiting for another installation to finish first.
install_packages() {
  echo "Installing $* ..."
  as_root apt-get -o DPkg::Lock::Timeout=300 update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends "$@"
}

# Tries a command once a second for a minute.
wait_for() {
  for _ in $(seq 60); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 1
  done
  echo "Gave up waiting for: $*" >&2
  return 1
}

reachable() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}
