//! The description of the API (OpenAPI 3.1), made from the same table that answers.

use super::{
    Endpoint, PREFIX,
    about::{Gives, Param, ParamKind, Shape, Takes},
    problem::Code,
    schema,
};
use utoipa::openapi::{
    ComponentsBuilder, Content, HttpMethod, InfoBuilder, LicenseBuilder, ObjectBuilder, OpenApi, OpenApiBuilder,
    PathItem, PathsBuilder, Ref, RefOr, Required, Response, ResponseBuilder, ResponsesBuilder, Schema, Type,
    path::{Operation, OperationBuilder, Parameter, ParameterBuilder, ParameterIn},
    request_body::RequestBodyBuilder,
    schema::{ArrayBuilder, OneOfBuilder, SchemaFormat, SchemaType},
    security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme},
};

/// What can go wrong everywhere.
const ALWAYS: [Code; 4] = [Code::Invalid, Code::Unauthorized, Code::Forbidden, Code::Internal];

pub fn document(endpoints: &[Endpoint]) -> OpenApi {
    let mut schemas = Vec::new();
    let problem = Shape::of::<schema::Problem>();
    let event = Shape::of::<schema::Event>();
    let taken = endpoints.iter().filter_map(|endpoint| match &endpoint.about.takes {
        Takes::Json(shape) => Some(shape),
        Takes::Nothing | Takes::File => None,
    });
    let given = endpoints.iter().flat_map(|endpoint| match &endpoint.about.gives {
        Gives::One(shape) | Gives::List(shape) => vec![shape],
        Gives::Either(one, other) => vec![one, other],
        Gives::Nothing | Gives::Stream | Gives::File(_) => Vec::new(),
    });
    for shape in taken.chain(given).chain([&problem, &event]) {
        schemas.push(((shape.name)().into_owned(), (shape.schema)()));
        (shape.parts)(&mut schemas);
    }
    let components = schemas
        .into_iter()
        .fold(ComponentsBuilder::new(), |components, (name, schema)| components.schema(name, schema));
    let bearer = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));

    let paths = endpoints.iter().fold(PathsBuilder::new(), |paths, endpoint| {
        paths.path(format!("{PREFIX}{}", endpoint.path), PathItem::new(method(endpoint), operation(endpoint)))
    });
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Ajar")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some(
                    "Conversations on WhatsApp and the windows in which they can be answered. Ask with a key: \
                     `Authorization: Bearer ajar_…`. Ids and cursors are opaque strings, times are RFC 3339 in UTC, and \
                     what goes wrong is answered as `application/problem+json` with a `code` that does not change.",
                ))
                .license(Some(LicenseBuilder::new().name("MIT").identifier(Some("MIT")).build()))
                .build(),
        )
        .paths(paths.build())
        .components(Some(components.security_scheme("key", bearer).build()))
        .security(Some([SecurityRequirement::new("key", Vec::<String>::new())]))
        .build()
}

fn method(endpoint: &Endpoint) -> HttpMethod {
    match endpoint.method.as_str() {
        "POST" => HttpMethod::Post,
        "PUT" => HttpMethod::Put,
        "PATCH" => HttpMethod::Patch,
        "DELETE" => HttpMethod::Delete,
        _ => HttpMethod::Get,
    }
}

fn operation(endpoint: &Endpoint) -> Operation {
    let about = endpoint.about;
    let mut operation =
        OperationBuilder::new().operation_id(Some(about.id)).tag(about.group).summary(Some(about.summary));
    let role = format!("Role: {} or above.", endpoint.verb.least_role().word());
    let description = [about.details, &role].join(" ");
    operation = operation.description(Some(description.trim().to_owned()));
    for name in endpoint.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')) {
        operation = operation.parameter(
            ParameterBuilder::new()
                .name(name)
                .parameter_in(ParameterIn::Path)
                .required(Required::True)
                .schema(Some(text()))
                .build(),
        );
    }
    for param in about.query {
        operation = operation.parameter(parameter(param, ParameterIn::Query));
    }
    for param in about.headers {
        operation = operation.parameter(parameter(param, ParameterIn::Header));
    }
    let body = RequestBodyBuilder::new().required(Some(Required::True));
    operation = match &about.takes {
        Takes::Nothing => operation,
        Takes::Json(shape) => {
            operation.request_body(Some(body.content("application/json", content(reference(shape))).build()))
        }
        Takes::File => {
            let form = ObjectBuilder::new().property("file", bytes()).required("file");
            let body = body.content("multipart/form-data", content(form.build().into()));
            operation.request_body(Some(body.content("application/octet-stream", content(bytes())).build()))
        }
    };
    let mut responses = ResponsesBuilder::new().response(about.status.to_string(), answer(&about.gives));
    let mut problems: Vec<Code> = ALWAYS.iter().chain(about.problems).copied().collect();
    if !matches!(about.takes, Takes::Nothing) {
        problems.extend([Code::TooLarge, Code::UnsupportedMediaType]);
    }
    problems.sort_by_key(|code| code.status());
    problems.dedup();
    for of_status in problems.chunk_by(|left, right| left.status() == right.status()) {
        let words: Vec<String> = of_status.iter().map(|code| format!("`{}`", code.word())).collect();
        let problem = Ref::from_schema_name("Problem").into();
        let response = ResponseBuilder::new()
            .description(words.join(" or "))
            .content("application/problem+json", content(problem));
        responses = responses.response(of_status[0].status().as_str(), response.build());
    }
    operation.responses(responses.build()).build()
}

fn answer(gives: &Gives) -> Response {
    let response = ResponseBuilder::new();
    match gives {
        Gives::Nothing => response.description("Done"),
        Gives::One(shape) => response.description("Done").content("application/json", content(reference(shape))),
        Gives::Either(one, other) => {
            let either = OneOfBuilder::new().item(reference(one)).item(reference(other));
            response.description("Done").content("application/json", content(either.into()))
        }
        Gives::List(shape) => {
            let next = ObjectBuilder::new()
                .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
                .description(Some("What to give as the cursor to go on; null at the end."));
            let list = ObjectBuilder::new()
                .property("data", ArrayBuilder::new().items(reference(shape)).build())
                .required("data")
                .property("next", next.build())
                .required("next");
            response.description("A page").content("application/json", content(list.build().into()))
        }
        Gives::File(kinds) => {
            let response = response.description("A file");
            kinds.iter().fold(response, |response, kind| response.content(*kind, content(bytes())))
        }
        Gives::Stream => {
            response.description("Events").content("text/event-stream", content(Ref::from_schema_name("Event").into()))
        }
    }
    .build()
}

fn parameter(param: &Param, place: ParameterIn) -> Parameter {
    let schema = match param.kind {
        ParamKind::Text => text(),
        ParamKind::Integer(least, most) => {
            let integer = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(least));
            if most == i64::MAX { integer.build().into() } else { integer.maximum(Some(most)).build().into() }
        }
        ParamKind::Word(words) => {
            ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words.iter().copied())).build().into()
        }
        ParamKind::Words(words) => {
            let says = format!("Some of {}, separated by commas.", words.join(", "));
            ObjectBuilder::new().schema_type(Type::String).description(Some(says)).build().into()
        }
    };
    let required = if param.required { Required::True } else { Required::False };
    let builder = ParameterBuilder::new().name(param.name).parameter_in(place).required(required);
    builder.description(Some(param.says)).schema(Some(schema)).build()
}

fn text() -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).build().into()
}

fn bytes() -> RefOr<Schema> {
    let format = SchemaFormat::Custom("binary".to_owned());
    ObjectBuilder::new().schema_type(Type::String).format(Some(format)).build().into()
}

fn reference(shape: &Shape) -> RefOr<Schema> {
    Ref::from_schema_name((shape.name)()).into()
}

fn content(schema: RefOr<Schema>) -> Content {
    Content::new(Some(schema))
}
