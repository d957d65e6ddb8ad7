package org.gongjian.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of the embedded database, written anew at every start; {@code local.conf} beside them has the last word. */
record ClusterSettings(int port, Durability durability, Path logs) {

    void writeTo(Path cluster) throws IOException {
        Files.writeString(cluster.resolve("postgresql.conf"), text());
    }

    private String text() {
        return """
                # Written at every start; put your own settings into local.conf.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                port = %d
                max_connections = 100
                password_encryption = 'scram-sha-256'
                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'ISO, YMD'
                lc_messages = 'C'
                lc_monetary = 'C'
                lc_numeric = 'C'
                lc_time = 'C'
                default_text_search_config = 'pg_catalog.simple'
                # Details of an error and the statement would quote rows.
                log_error_verbosity = 'terse'
                log_min_error_statement = 'panic'
                %sinclude_if_exists = 'local.conf'
                """.formatted(port, durability.settings(logs));
    }

    static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
