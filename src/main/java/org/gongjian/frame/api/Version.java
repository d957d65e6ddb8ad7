package org.gongjian.frame.api;

/** The version of a record a change was made on, as {@code If-Match} states it. */
public record Version(int number) {}
