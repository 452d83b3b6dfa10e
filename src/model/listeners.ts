// Who hears a topic: a person, or a machine of which nobody can tell from here whether it tells one.

// Mail and text messages go to people; https, lambda, sqs, firehose and application to software. Source: SNS API reference, Subscribe, Protocol.
const toPeople = new Set(['email', 'email-json', 'sms']);

/** True if what is sent by this protocol arrives where a person reads it. */
export const reachesPerson = (protocol: string): boolean => toPeople.has(protocol.toLowerCase());
