#!/usr/bin/env bash
# Makes sure that PostgreSQL answers on 127.0.0.1:5432 and lets "root" create databases without a password.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/install.sh"

query() {
  psql --host 127.0.0.1 --username root --dbname postgres --no-password --tuples-only --command "$1"
}

start_own_server() {
  [ -x "$(command -v pg_ctlcluster)" ] || install_packages postgresql
  local version configuration
  version=$(pg_lsclusters --no-header | awk 'NR == 1 { print $1 }')
  configuration=/etc/postgresql/$version/main/pg_hba.conf
  printf 'local all all trust\nhost all all 127.0.0.1/32 trust\nhost all all ::1/128 trust\n' | as_root tee "$configuration" >/dev/null
  as_root pg_ctlcluster "$version" main restart
  wait_for reachable 5432
}

[ -x "$(command -v psql)" ] || install_packages postgresql-client
reachable 5432 || start_own_server
if ! query 'SELECT 1' >/dev/null 2>&1; then
  psql --host 127.0.0.1 --username postgres --no-password --command 'CREATE ROLE root SUPERUSER LOGIN'
fi
query 'SELECT version()'
