/** Teams: their people, skills and vehicles; a team signs up whole or in part, and its vehicle is taken along in one step. */
@NullMarked
package org.gongjian.activities.teams;

import org.jspecify.annotations.NullMarked;
