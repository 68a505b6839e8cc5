import os

import mlflow
import pytest
import requests
from mlflow.artifacts import download_artifacts
from mlflow.store.artifact import http_artifact_repo


def paths(files):
    # Clients take a size of 0 for none given.
    return [(file.path, file.is_dir, file.file_size or None) for file in files]


@pytest.fixture
def proxy(tracking_uri):
    return f"{tracking_uri}/api/2.0/mlflow-artifacts/artifacts"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "out" / "deep").mkdir(parents=True)
    (tmp_path / "out" / "a.txt").write_text("one")
    (tmp_path / "out" / "deep" / "b c.bin").write_bytes(bytes(range(256)))
    (tmp_path / "out" / "empty.txt").write_text("")
    return tmp_path / "out"


def test_a_folder_goes_up_and_comes_back_byte_for_byte(client, run_id, folder, tmp_path):
    client.log_artifacts(run_id, str(folder), "kept")
    assert paths(client.list_artifacts(run_id)) == [("kept", True, None)]
    assert paths(client.list_artifacts(run_id, "kept")) == [
        ("kept/a.txt", False, 3),
        ("kept/deep", True, None),
        ("kept/empty.txt", False, None),
    ]
    assert paths(client.list_artifacts(run_id, "kept/deep")) == [("kept/deep/b c.bin", False, 256)]
    target = tmp_path / "back"
    target.mkdir()
    client.download_artifacts(run_id, "kept", str(target))
    assert (target / "kept" / "deep" / "b c.bin").read_bytes() == bytes(range(256))
    assert (target / "kept" / "empty.txt").read_bytes() == b""


def test_what_is_not_a_folder_lists_as_empty(client, run_id, folder):
    client.log_artifact(run_id, str(folder / "a.txt"))
    for path in ("a.txt", "absent", "absent/deeper"):
        assert client.list_artifacts(run_id, path) == []
    client.log_artifact(run_id, str(folder / "a.txt"))
    assert paths(client.list_artifacts(run_id)) == [("a.txt", False, 3)]


def test_text_dictionaries_and_tables_are_artifacts_too(client, run_id):
    client.log_text(run_id, "héllo", "notes/ünïcode name.txt")
    client.log_dict(run_id, {"a": [1, 2]}, "config.json")
    assert mlflow.artifacts.load_text(f"runs:/{run_id}/notes/ünïcode name.txt") == "héllo"
    assert mlflow.artifacts.load_dict(f"runs:/{run_id}/config.json") == {"a": [1, 2]}


def test_an_artifact_uri_names_this_server(client, run_id, folder):
    uri = client.get_run(run_id).info.artifact_uri
    assert uri.startswith("mlflow-artifacts:/") and uri.endswith(f"/{run_id}/artifacts")
    client.log_artifact(run_id, str(folder / "a.txt"))
    with open(download_artifacts(f"{uri}/a.txt")) as file:
        assert file.read() == "one"


def test_a_file_of_fifty_megabytes_is_stored_whole(client, run_id, tmp_path):
    big = tmp_path / "big.bin"
    block = os.urandom(1 << 20)
    big.write_bytes(block * 50)
    client.log_artifact(run_id, str(big))
    assert paths(client.list_artifacts(run_id)) == [("big.bin", False, 50 << 20)]
    with open(client.download_artifacts(run_id, "big.bin"), "rb") as file:
        assert file.read() == block * 50


def test_an_artifact_is_sent_as_a_download_and_removed_for_good(proxy):
    url = f"{proxy}/0/plain/page.html"
    assert requests.put(url, data=b"<script>1</script>").json() == {}
    answer = requests.get(url)
    assert (answer.status_code, answer.content) == (200, b"<script>1</script>")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    listed = requests.get(proxy, params={"path": "0/plain"}).json()
    assert listed == {"files": [{"path": "page.html", "is_dir": False, "file_size": 18}]}
    assert requests.delete(f"{proxy}/0/plain/", allow_redirects=False).status_code == 200
    assert requests.get(url).status_code == 404
    assert requests.delete(url).json() == {}
    assert requests.get(proxy, params={"path": "0/plain"}).json() == {}


def test_a_path_that_leads_elsewhere_is_refused(proxy):
    for path in (
        "%2e%2e/secret",
        "a/%2E%2E/%2e%2e/secret",
        "%252e%252e/secret",
        "..%2fsecret",
        "..%252fsecret",
        "%2fetc%2fpasswd",
        "C%3A/secret",
        "a%00b",
        "a%5c..%5cb",
    ):
        session = requests.Session()
        for method in ("GET", "PUT", "DELETE"):
            request = requests.Request(method, proxy, data=b"x" if method == "PUT" else None).prepare()
            request.url = f"{proxy}/{path}"
            answer = session.send(request, allow_redirects=False)
            assert answer.status_code == 400, (method, path, answer.status_code)
    for path in ("..", "../..", "/etc", "a/../../b", "%2e%2e", "C:/"):
        assert requests.get(proxy, params={"path": path}).status_code == 400, path


def test_a_run_lists_nothing_above_its_own_artifacts(run_id, tracking_uri):
    for path in ("..", "../../..", "/etc", "%2e%2e"):
        answer = requests.get(
            f"{tracking_uri}/api/2.0/mlflow/artifacts/list", params={"run_id": run_id, "path": path}
        )
        assert (answer.status_code, answer.json()["error_code"]) == (400, "INVALID_PARAMETER_VALUE"), path


def test_files_are_saved_from_a_browser_by_run_and_by_version(client, run_id, folder, tracking_uri, unique):
    client.log_artifact(run_id, str(folder / "a.txt"), "kept")
    name = unique("model")
    client.create_registered_model(name)
    client.create_model_version(name, f"{client.get_run(run_id).info.artifact_uri}/kept", run_id)
    for address, query in (
        ("get-artifact", {"run_id": run_id, "path": "kept/a.txt"}),
        ("model-versions/get-artifact", {"name": name, "version": "1", "path": "a.txt"}),
    ):
        answer = requests.get(f"{tracking_uri}/{address}", params=query)
        assert (answer.status_code, answer.text) == (200, "one"), address
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert requests.get(f"{tracking_uri}/{address}", params={**query, "path": "../x"}).status_code == 400


def test_what_is_not_offered_makes_clients_fall_back(tracking_uri):
    base = f"{tracking_uri}/api/2.0/mlflow-artifacts"
    # A file without a byte has no parts.
    answer = requests.post(f"{base}/mpu/create/0/nothing", json={"path": "empty.bin", "num_parts": 0})
    assert (answer.status_code, answer.json()["error_code"]) == (501, "NOT_IMPLEMENTED")
    assert answer.json()["message"].startswith(
        "Multipart upload is not supported for the current artifact repository"
    )
    answer = requests.get(f"{base}/presigned/0/big.bin")
    assert (answer.status_code, answer.json()["error_code"]) == (501, "NOT_IMPLEMENTED")


@pytest.fixture
def in_parts(monkeypatch):
    """The addresses that the client sends the parts of its files to."""
    if not hasattr(http_artifact_repo.HttpArtifactRepository, "_try_multipart_upload"):
        pytest.skip("this client sends every file as a whole")
    monkeypatch.setenv("MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD", "true")
    monkeypatch.setenv("MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE", "0")
    monkeypatch.setenv("MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE", str(1 << 20))
    sent = []
    put = requests.put

    def listed(url, **given):
        sent.append(url)
        return put(url, **given)

    monkeypatch.setattr(http_artifact_repo.requests, "put", listed)
    return sent


def test_a_file_goes_up_in_parts_and_comes_back_byte_for_byte(client, run_id, tmp_path, in_parts, tracking_uri):
    content = os.urandom((11 << 20) + 7)
    (tmp_path / "in parts.bin").write_bytes(content)
    client.log_artifact(run_id, str(tmp_path / "in parts.bin"), "kept")
    assert len(set(in_parts)) == 12
    assert all(url.startswith(f"{tracking_uri}/api/2.0/mlflow-artifacts/mpu/parts/") for url in in_parts)
    assert paths(client.list_artifacts(run_id, "kept")) == [("kept/in parts.bin", False, len(content))]
    with open(client.download_artifacts(run_id, "kept/in parts.bin"), "rb") as file:
        assert file.read() == content


def test_a_folder_with_an_empty_file_goes_up_in_parts_too(client, run_id, folder, in_parts):
    client.log_artifacts(run_id, str(folder), "kept")
    assert len(in_parts) == 2
    assert mlflow.artifacts.load_text(f"runs:/{run_id}/kept/a.txt") == "one"
    assert mlflow.artifacts.load_text(f"runs:/{run_id}/kept/empty.txt") == ""


def test_a_part_that_is_lost_leaves_nothing_of_the_file(client, run_id, tmp_path, in_parts, monkeypatch):
    put = http_artifact_repo.requests.put

    def losing(url, data, **given):
        return put(url, data=data, **{**given, "headers": {}} if url.endswith("/2") else given)

    monkeypatch.setattr(http_artifact_repo.requests, "put", losing)
    (tmp_path / "lost.bin").write_bytes(os.urandom(3 << 20))
    with pytest.raises(Exception, match="Failed to upload at least one part"):
        client.log_artifact(run_id, str(tmp_path / "lost.bin"))
    assert client.list_artifacts(run_id) == []
    with pytest.raises(requests.HTTPError):
        response = put(in_parts[0], data=b"x")
        response.raise_for_status()
