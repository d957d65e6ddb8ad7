/** A questionnaire as anybody answers it, and how far those of a round are. */
@NullMarked
package org.gongjian.evaluation.surveys.web;

import org.jspecify.annotations.NullMarked;
