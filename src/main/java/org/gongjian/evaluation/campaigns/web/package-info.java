/** Pages of campaigns. */
@NullMarked
package org.gongjian.evaluation.campaigns.web;

import org.jspecify.annotations.NullMarked;
