package org.gongjian.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the installation allows.
 *
 * @param largest file, as it is sent
 * @param rows most rows of one table
 * @param keep how long a file is kept that is not run
 * @param undo how long a run can be taken back
 * @param faults most faults that are kept with row and column; all of them are counted
 * @param atOnce how many imports of all districts work at once: each needs two connections
 */
@ConfigurationProperties("gongjian.imports")
record ImportSettings(
        @DefaultValue("32MB") DataSize largest,
        @DefaultValue("200000") int rows,
        @DefaultValue("7d") Duration keep,
        @DefaultValue("7d") Duration undo,
        @DefaultValue("50000") int faults,
        @DefaultValue("2") int atOnce) {}
