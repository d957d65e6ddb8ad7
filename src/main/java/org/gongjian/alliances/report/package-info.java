/** Quarterly reports of agreements: drafted from records, then kept as somebody wrote them. */
@NullMarked
package org.gongjian.alliances.report;

import org.jspecify.annotations.NullMarked;
