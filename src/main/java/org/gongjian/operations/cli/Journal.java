package org.gongjian.operations.cli;

import java.util.Map;

/** What the console says while the application runs. */
enum Journal {
    /** Warnings only: for somebody who tries it. */
    QUIET,
    /** One line for each event, for people. */
    TEXT,
    /** One JSON object for each event, for programs. */
    JSON;

    private static final String LINES = "org.gongjian.operations.journal.Lines";

    Map<String, Object> properties() {
        return switch (this) {
            case QUIET ->
                Map.of(
                        "logging.level.root", "WARN",
                        "logging.structured.format.console", LINES,
                        "spring.main.log-startup-info", "false");
            case TEXT ->
                Map.of(
                        "logging.level.root", "WARN",
                        "logging.level.org.gongjian", "INFO",
                        "logging.structured.format.console", LINES,
                        "spring.main.log-startup-info", "false");
            case JSON ->
                Map.of(
                        "logging.level.root", "WARN",
                        "logging.level.org.gongjian", "INFO",
                        "logging.structured.format.console", "ecs",
                        "spring.main.log-startup-info", "false");
        };
    }
}
