package org.gongjian.frame;

/**
 * An entry of the head's navigation; a room hangs one by declaring it as a bean.
 *
 * @param code the section's name is the message {@code section.CODE}
 * @param path below the district, such as {@code activities}
 * @param order as on the page
 */
public record Section(String code, String path, int order) {}
