/** Pages of evidence: an entrant's leaves, one evidence, the form. */
@NullMarked
package org.gongjian.evaluation.evidence.web;

import org.jspecify.annotations.NullMarked;
