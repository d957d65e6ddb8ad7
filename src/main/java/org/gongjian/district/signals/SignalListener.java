package org.gongjian.district.signals;

/** Whoever wants to hear of one topic. Called again for what it heard already, and for what this process sent itself. */
public interface SignalListener {

    /** Lower-case letters and hyphens. */
    String topic();

    void heard(String subject);

    /** Signals may have been missed: what could have changed meanwhile has. */
    void missed();
}
