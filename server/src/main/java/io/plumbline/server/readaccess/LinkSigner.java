package io.plumbline.server.readaccess;

import io.plumbline.aws.sigv4.AccessKey;
import java.util.function.Function;

/**
 * Where links lead and what signs them.
 *
 * @param keyOfAccount the access key that signs for an account
 * @param addresses where browsers reach objects
 * @param region the region to sign for
 */
record LinkSigner(
    Function<String, AccessKey> keyOfAccount, ObjectAddresses addresses, String region) {}
