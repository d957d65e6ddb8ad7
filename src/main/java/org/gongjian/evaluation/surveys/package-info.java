/** What people say when they are asked: a questionnaire for each entrant, without knowing who answered. */
@NullMarked
package org.gongjian.evaluation.surveys;

import org.jspecify.annotations.NullMarked;
