package org.gongjian.frame;

/**
 * An entry of the head's navigation; a room hangs one by declaring it as a bean.
 *
 * @param code the section's name is the message {@code section.CODE}
 * @param menu the menu it stands in
 * @param path below the district, such as {@code activities}
 * @param order as in its menu
 */
public record Section(String code, SectionMenu menu, String path, int order) {}
