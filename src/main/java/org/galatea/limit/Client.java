package org.galatea.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who a request is counted for.
 *
 * @param key the address; of one in IPv6 the network (its first 64 bits), because every household
 *     has that many addresses to change among
 */
record Client(String key) {

    private static final int NETWORK_BYTES = 8;

    /**
     * Takes the address that the container saw. Behind a proxy that is the nearest one that no
     * trusted proxy has, so that nobody becomes another client by writing a header.
     */
    static Client of(String address) {
        try {
            // Digits only: never a look-up of a name.
            if (InetAddress.ofLiteral(address) instanceof Inet6Address six) {
                byte[] network = Arrays.copyOf(six.getAddress(), NETWORK_BYTES);
                return new Client(HexFormat.of().formatHex(network));
            }
            return new Client(address);
        } catch (IllegalArgumentException e) {
            return new Client("unknown");
        }
    }
}
