/** The draw for everybody, the assessor's checklist, problems and their recheck. */
@NullMarked
package org.gongjian.evaluation.visits.web;

import org.jspecify.annotations.NullMarked;
