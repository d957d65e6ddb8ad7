/** The pages of committees, meetings and actions. */
@NullMarked
package org.gongjian.alliances.committee.web;

import org.jspecify.annotations.NullMarked;
