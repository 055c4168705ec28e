package org.vzs.lab.vsphere;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** TLS in which the client's order of ciphers counts, as with the usual servers; the JDK's own would have its own way. */
final class ClientsOrder extends HttpsConfigurator {
    ClientsOrder(SSLContext context) {
        super(context);
    }

    @Override
    public void configure(HttpsParameters parameters) {
        SSLParameters ours = getSSLContext().getDefaultSSLParameters();
        ours.setUseCipherSuitesOrder(false);
        parameters.setSSLParameters(ours);
    }
}
