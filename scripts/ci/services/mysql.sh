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
  for host in localhost 127.0.0.1; do
    as_root mariadb --execute "
      CREATE USER IF NOT EXISTS root@'$host';
      ALTER USER root@'$host' IDENTIFIED VIA mysql_native_password USING '';
      GRANT ALL PRIVILEGES ON *.* TO root@'$host' WITH GRANT OPTION"
  done
}

[ -x "$(command -v mariadb)" ] || install_packages mariadb-client
reachable 3306 || start_own_server
# No test outlives a power failure: commits need not wait for the disk.
query 'SET GLOBAL innodb_flush_log_at_trx_commit = 2' || echo 'MariaDB waits for the disk with every commit.'
query 'SELECT version()'
