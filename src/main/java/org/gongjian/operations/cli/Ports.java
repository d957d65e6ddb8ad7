package org.gongjian.operations.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks whether a port is free before anything slow is started. */
final class Ports {

    private Ports() {}

    static void requireFree(InetAddress bind, int port) {
        if (port < 1 || port > 65_535) {
            throw new Refusal("--port " + port + " is not a port: choose one from 1 to 65535");
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port));
        } catch (IOException taken) {
            throw new Refusal(
                    "Port " + port + " cannot be used (" + taken.getMessage() + "): choose another one with --port");
        }
    }
}
