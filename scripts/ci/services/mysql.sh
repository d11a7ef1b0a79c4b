#!/usr/bin/env bash
# Makes sure that MariaDB answers on 127.0.0.1:3306 and lets "root" in without a password.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/install.sh"

query() {
  mariadb --protocol tcp --host 127.0.0.1 --user root --execute "$1"
}

start_own_server() {
  [ -x "$(command -v mariadbd)" ] || install_packages mariadb-server
  as_root service mariadb start
  wait_for reachable 3306
  as_root mariadb --execute "ALTER USER root@localhost IDENTIFIED VIA mysql_native_password USING ''; FLUSH PRIVILEGES"
}

[ -x "$(command -v mariadb)" ] || install_packages mariadb-client
reachable 3306 || start_own_server
query 'SELECT version()'
