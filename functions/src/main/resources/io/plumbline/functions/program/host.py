"""Serves a Python handler: reads one call a line from standard input, writes one reply a line.

Called as: host.py FILE.FUNCTION MEMORY_MB, in the folder of the handler. What the handler prints
goes to standard error; standard output carries replies only.
"""

import importlib
import json
import os
import sys
import time
import traceback


def limit_memory(megabytes):
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (megabytes << 20, megabytes << 20))
    except (ImportError, ValueError, OSError):
        pass  # not on this system; the call's time is bounded all the same


def teach_endpoint_to_older_clients():
    """boto3 reads AWS_ENDPOINT_URL since 1.28; older ones get it here, when they make a client."""
    endpoint = os.environ.get("AWS_ENDPOINT_URL")
    try:
        import botocore
        import botocore.session
    except ImportError:
        return
    version = tuple(int(part) for part in botocore.__version__.split(".")[:2])
    if not endpoint or version >= (1, 31):
        return
    create_client = botocore.session.Session.create_client

    def with_endpoint(self, *args, **kwargs):
        if len(args) < 6 and kwargs.get("endpoint_url") is None:
            kwargs["endpoint_url"] = endpoint
        return create_client(self, *args, **kwargs)

    botocore.session.Session.create_client = with_endpoint


class Context:
    """What a handler may ask about its call."""

    def __init__(self, request_id, timeout_millis):
        self.function_name = os.environ.get("AWS_LAMBDA_FUNCTION_NAME", "")
        self.function_version = os.environ.get("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
        self.memory_limit_in_mb = os.environ.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "")
        self.invoked_function_arn = os.environ.get("PLUMBLINE_FUNCTION_ARN", "")
        self.aws_request_id = request_id
        self.log_group_name = "/aws/lambda/" + self.function_name
        self.log_stream_name = str(os.getpid())
        self.identity = None
        self.client_context = None
        self._deadline = time.monotonic() + timeout_millis / 1000

    def get_remaining_time_in_millis(self):
        return max(0, int((self._deadline - time.monotonic()) * 1000))


def load(handler):
    module, _, function = handler.rpartition(".")
    if not module:
        raise ValueError('the handler "%s" is not of the form file.function' % handler)
    sys.path.insert(0, os.getcwd())
    return getattr(importlib.import_module(module.replace("/", ".")), function)


def failure(error):
    return {
        "error": {
            "message": str(error),
            "type": type(error).__name__,
            "trace": traceback.format_exc(),
        }
    }


def main():
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    sys.stdout = sys.stderr

    def reply(value):
        replies.write(value + "\n")
        replies.flush()

    limit_memory(int(sys.argv[2]))
    try:
        teach_endpoint_to_older_clients()
        handler = load(sys.argv[1])
    except BaseException as error:  # also SystemExit, which some modules raise
        reply(json.dumps(failure(error)))
        return
    reply('{"ready":true}')

    for line in sys.stdin:
        call = json.loads(line)
        try:
            result = handler(call["event"], Context(call["requestId"], call["timeoutMillis"]))
            # NaN and infinity, which Python would write, are no JSON.
            answer = json.dumps({"result": result}, allow_nan=False)
        except BaseException as error:
            answer = json.dumps(failure(error))
        sys.stderr.write("\0end " + call["requestId"] + "\n")
        sys.stderr.flush()
        reply(answer)


main()
