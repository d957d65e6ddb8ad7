package org.gongjian.frame;

/**
 * Another site that pages may show pictures of; a room hangs one by declaring it as a bean.
 *
 * @param origin scheme, host and port, such as {@code https://tiles.example}; empty for none
 */
public record PictureSource(String origin) {}
