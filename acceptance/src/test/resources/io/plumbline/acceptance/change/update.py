"""Calls one of Plumbline's own operations: OPERATION, and its arguments as JSON. Prints the answer."""

import json
import os
import sys

import boto3

client = boto3.client("plumbline", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
answer = getattr(client, sys.argv[1])(**json.loads(sys.argv[2]))
answer.pop("ResponseMetadata")
print(json.dumps(answer, default=str))
