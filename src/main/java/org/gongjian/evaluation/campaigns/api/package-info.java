/** Campaigns for programs. */
@NullMarked
package org.gongjian.evaluation.campaigns.api;

import org.jspecify.annotations.NullMarked;
