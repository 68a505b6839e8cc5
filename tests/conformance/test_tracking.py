import math
import time

import mlflow
import pytest
import requests
from mlflow.entities import Metric, Param, RunTag, ViewType
from mlflow.exceptions import MlflowException


def refusal(call, *args, **kwargs):
    with pytest.raises(MlflowException) as refused:
        call(*args, **kwargs)
    return refused.value.error_code


def test_an_experiment_lives_is_deleted_and_comes_back(client, unique):
    name = unique("experiment")
    experiment_id = client.create_experiment(name, tags={"team": "risk"})
    experiment = client.get_experiment(experiment_id)
    assert (experiment.name, experiment.tags, experiment.lifecycle_stage) == (name, {"team": "risk"}, "active")
    assert experiment.artifact_location == f"mlflow-artifacts:/{experiment_id}"
    assert refusal(client.create_experiment, name) == "RESOURCE_ALREADY_EXISTS"
    client.delete_experiment(experiment_id)
    assert client.get_experiment_by_name(name).lifecycle_stage == "deleted"
    assert refusal(client.create_run, experiment_id) == "INVALID_PARAMETER_VALUE"
    client.restore_experiment(experiment_id)
    other = unique("renamed")
    client.rename_experiment(experiment_id, other)
    found = client.search_experiments(filter_string=f"name = '{other}'", view_type=ViewType.ACTIVE_ONLY)
    assert [experiment.experiment_id for experiment in found] == [experiment_id]
    assert client.get_experiment_by_name(unique("absent")) is None
    assert client.get_experiment("0").name == "Default"


def test_a_run_keeps_what_is_logged(client, run_id):
    client.log_batch(
        run_id,
        metrics=[Metric("loss", 1 / (step + 1), 1000 + step, step) for step in range(5)],
        params=[Param("depth", "3")],
        tags=[RunTag("team", "risk")],
    )
    client.log_metric(run_id, "odd", math.nan)
    client.log_metric(run_id, "huge", math.inf)
    client.set_terminated(run_id)
    run = client.get_run(run_id)
    assert run.info.status == "FINISHED"
    assert (run.data.metrics["loss"], run.data.params, run.data.tags["team"]) == (0.2, {"depth": "3"}, "risk")
    assert math.isnan(run.data.metrics["odd"]) and run.data.metrics["huge"] > 1e308
    history = client.get_metric_history(run_id, "loss")
    assert [(point.step, point.timestamp) for point in history] == [(step, 1000 + step) for step in range(5)]
    client.log_param(run_id, "depth", 3)
    assert refusal(client.log_param, run_id, "depth", 4) == "INVALID_PARAMETER_VALUE"
    client.delete_tag(run_id, "team")
    assert refusal(client.delete_tag, run_id, "team") == "RESOURCE_DOES_NOT_EXIST"


def test_the_metric_history_of_several_runs_comes_in_one_answer(client, run_id, tracking_uri):
    other = client.create_run(client.get_run(run_id).info.experiment_id).info.run_id
    for run in (run_id, other):
        for step in range(3):
            client.log_metric(run, "loss", step / 2, timestamp=step, step=step)
    answer = requests.get(
        f"{tracking_uri}/ajax-api/2.0/mlflow/metrics/get-history-bulk",
        params={"run_id": [run_id, other], "metric_key": "loss"},
    )
    points = [(point["run_id"], point["step"], point["value"]) for point in answer.json()["metrics"]]
    assert sorted(points) == sorted((run, step, step / 2) for run in (run_id, other) for step in range(3))
    answer = requests.get(
        f"{tracking_uri}/api/2.0/mlflow/metrics/get-history-bulk-interval",
        params={"run_ids": [run_id, other], "metric_key": "loss", "max_results": 10},
    )
    assert len(answer.json()["metrics"]) == 6


def test_runs_are_found_by_metric_parameter_and_tag(client, unique):
    experiment_id = client.create_experiment(unique("search"))
    for index in range(4):
        with mlflow.start_run(experiment_id=experiment_id, run_name=f"run {index}"):
            mlflow.log_metric("auc", index / 10)
            mlflow.log_param("kind", "tree" if index % 2 else "line")
            mlflow.set_tag("owner", f"person {index}")
        time.sleep(0.002)
    named = lambda *args, **kwargs: [
        run.info.run_name for run in client.search_runs([experiment_id], *args, **kwargs)
    ]
    assert named() == ["run 3", "run 2", "run 1", "run 0"]
    assert named("metrics.auc > 0.1 AND params.kind = 'tree'") == ["run 3"]
    assert named("tags.owner LIKE '%2' and attributes.status = 'FINISHED'") == ["run 2"]
    assert named("tags.`mlflow.runName` != 'run 3'", order_by=["metrics.auc ASC"]) == ["run 0", "run 1", "run 2"]
    first = client.search_runs([experiment_id], max_results=3)
    second = client.search_runs([experiment_id], max_results=3, page_token=first.token)
    assert (len(first), len(second), bool(second.token)) == (3, 1, False)
    frame = mlflow.search_runs([experiment_id], "metrics.auc >= 0.2")
    assert sorted(frame["metrics.auc"]) == [0.2, 0.3]
    assert refusal(client.search_runs, [experiment_id], "metrics.auc > 'x'") == "INVALID_PARAMETER_VALUE"
    assert refusal(client.search_runs, [experiment_id], "colour = 'red'") == "INVALID_PARAMETER_VALUE"


def test_runs_nest_and_deleted_ones_are_out_of_sight(client, unique):
    experiment_id = client.create_experiment(unique("nested"))
    with mlflow.start_run(experiment_id=experiment_id) as parent:
        with mlflow.start_run(experiment_id=experiment_id, nested=True) as child:
            mlflow.log_metric("score", 1)
    found = client.search_runs([experiment_id], f"tags.mlflow.parentRunId = '{parent.info.run_id}'")
    assert [run.info.run_id for run in found] == [child.info.run_id]
    client.delete_run(child.info.run_id)
    assert len(client.search_runs([experiment_id])) == 1
    assert len(client.search_runs([experiment_id], run_view_type=ViewType.ALL)) == 2
    assert refusal(client.log_metric, child.info.run_id, "score", 2) == "INVALID_PARAMETER_VALUE"
    client.restore_run(child.info.run_id)
    assert len(client.search_runs([experiment_id])) == 2


def test_what_is_not_there_is_said_with_its_code(client):
    assert refusal(client.get_run, "0" * 32) == "RESOURCE_DOES_NOT_EXIST"
    assert refusal(client.get_experiment, "123456") == "RESOURCE_DOES_NOT_EXIST"
    assert refusal(client.log_metric, "0" * 32, "a", 1) == "RESOURCE_DOES_NOT_EXIST"


def test_the_server_answers_those_who_watch_it(tracking_uri):
    assert requests.get(f"{tracking_uri}/health").text == "OK"
    assert requests.get(f"{tracking_uri}/version").status_code == 200
    answer = requests.get(f"{tracking_uri}/api/2.0/mlflow/absent")
    assert (answer.status_code, answer.json()["error_code"]) == (404, "ENDPOINT_NOT_FOUND")
