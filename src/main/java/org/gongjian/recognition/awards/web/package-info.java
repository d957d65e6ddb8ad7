/** The register of awards, the plaques, and the forms that make and change them. */
@NullMarked
package org.gongjian.recognition.awards.web;

import org.jspecify.annotations.NullMarked;
