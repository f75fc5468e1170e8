"""Foreign keys point down: a lower part never knows a higher one, not even by a string."""

from django.apps import apps

from tests.architecture.huis import height_of, part_of


def test_foreign_keys_point_to_the_same_part_or_a_lower_one():
    upward = [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model is not None
        if _is_ours(model) and _is_ours(field.related_model) and _height(model) < _height(field.related_model)
    ]

    assert upward == []


def test_the_log_has_no_foreign_keys():
    keys = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if _is_ours(model) and part_of(model.__module__) == "logboek"
        for field in model._meta.get_fields()
        if field.is_relation
    ]

    assert keys == []


def _is_ours(model):
    return model.__module__.startswith("zicht.")


def _height(model):
    return height_of(part_of(model.__module__))
