package org.gongjian.frame;

import java.util.List;

/** Fields an audit line names; each is said as the message {@code field.KIND.NAME}, or by its name where there is none. */
record FieldNames(String kind, List<String> names) {}
