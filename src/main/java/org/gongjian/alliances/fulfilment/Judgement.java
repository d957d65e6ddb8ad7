package org.gongjian.alliances.fulfilment;

import org.gongjian.district.Reason;
import org.gongjian.frame.Light;

/** A light and why it is lit. */
public record Judgement(Light light, Reason reason) {}
