"""Prints requests exactly as boto3 would send them, one JSON object a line, without sending any.

usage: sign_with_boto3.py ACCESS_KEY_ID SECRET
"""
import base64
import io
import json
import sys
from urllib.parse import urlsplit

import boto3
from botocore.awsrequest import AWSResponse
from botocore.config import Config

KEY = "photos/ü ñ/猫 (1)+[x]=~'!*;,@$&#?%41.jpg"
CONTENT = bytes(range(256)) * 300


class Answer(io.BytesIO):
    def stream(self, **_):
        yield self.read()


def text(value):
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def show(case, service, method, url, headers, body):
    if hasattr(body, "read"):
        body = body.read()
    if isinstance(body, str):
        body = body.encode("utf-8")
    headers = [[name, text(value)] for name, value in headers.items()]
    if not any(name.lower() == "host" for name, _ in headers):
        headers.append(["Host", urlsplit(url).netloc])
    print(json.dumps({
        "case": case, "service": service, "method": method, "url": url, "headers": headers,
        "body": base64.b64encode(body or b"").decode("ascii"),
    }))


class Recorder:
    def __init__(self, name, endpoint, **config):
        self.label = f"{name} {endpoint} {config}"
        self.service = name
        self.client = boto3.client(
            name, region_name="eu-west-1", endpoint_url=endpoint, aws_access_key_id=sys.argv[1],
            aws_secret_access_key=sys.argv[2],
            config=Config(retries={"max_attempts": 0}, **config))
        self.client.meta.events.register("before-send", self.before_send)

    def before_send(self, request, **_):
        show(f"{self.label} {self.operation}", self.service, request.method, request.url, request.headers, request.body)
        return AWSResponse(request.url, 200, {}, Answer(b"{}" if self.service == "sagemaker" else b"<a/>"))

    def call(self, operation, **parameters):
        self.operation = operation
        try:
            getattr(self.client, operation)(**parameters)
        except Exception as answered_with_nothing:  # the request is out by then, and only it matters
            print(operation, answered_with_nothing, file=sys.stderr)


def sagemaker(endpoint):
    recorder = Recorder("sagemaker", endpoint)
    recorder.call("list_labeling_jobs", NameContains="cat", MaxResults=5)
    recorder.call("stop_labeling_job", LabelingJobName="cats")
    recorder.call("create_workteam", WorkteamName="t", Description="Müller & 猫", MemberDefinitions=[
        {"CognitoMemberDefinition": {"UserPool": "a_1", "UserGroup": "g", "ClientId": "c"}}])


def s3(endpoint, **config):
    recorder = Recorder("s3", endpoint, **config)
    recorder.call("create_bucket", Bucket="inbox", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    recorder.call("put_object", Bucket="inbox", Key=KEY, Body=CONTENT, Metadata={"taken": "at  noon"})
    recorder.call("put_object", Bucket="inbox", Key=KEY, Body=io.BytesIO(CONTENT), ChecksumAlgorithm="CRC32")
    recorder.call("put_object", Bucket="inbox", Key="a//../b/./c", Body=b"")
    recorder.call("get_object", Bucket="inbox", Key=KEY, Range="bytes=0-9", ResponseContentType="text/plain; a=b")
    recorder.call("head_object", Bucket="inbox", Key="a.txt")
    recorder.call("copy_object", Bucket="inbox", Key="b", CopySource={"Bucket": "inbox", "Key": KEY})
    recorder.call("list_objects_v2", Bucket="inbox", Prefix="a b+c/ü=&", Delimiter="/", StartAfter="~")
    recorder.call("delete_objects", Bucket="inbox", Delete={"Objects": [{"Key": KEY}]})
    recorder.call("create_multipart_upload", Bucket="inbox", Key="big")
    recorder.call("upload_part", Bucket="inbox", Key="big", UploadId="u/+=1", PartNumber=2, Body=CONTENT)
    recorder.call("put_bucket_cors", Bucket="inbox", CORSConfiguration={"CORSRules": [
        {"AllowedMethods": ["GET"], "AllowedOrigins": ["*"]}]})


def presigned(endpoint):
    client = Recorder("s3", endpoint, signature_version="s3v4").client
    for method, operation in (("GET", "get_object"), ("PUT", "put_object")):
        url = client.generate_presigned_url(operation, Params={"Bucket": "inbox", "Key": KEY}, ExpiresIn=600)
        show(f"presigned {operation}", "s3", method, url, {}, b"")


sagemaker("http://localhost:8080")
sagemaker("https://api.sagemaker.eu-west-1.amazonaws.com")
s3("http://localhost:8080")
s3("http://localhost:8080", s3={"addressing_style": "virtual"})
s3("https://s3.eu-west-1.amazonaws.com", s3={"addressing_style": "path"})
s3("http://localhost:8080", s3={"payload_signing_enabled": False})
presigned("http://localhost:8080")
presigned("https://s3.eu-west-1.amazonaws.com")
