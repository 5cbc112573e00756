using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Surveys;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Surveys;

/// <summary>Replaces the content of a survey's draft, whole; what is published never changes.</summary>
public sealed record ReviseSurveyVersion : SurveyForm, ICommand<Nothing>
{
    [JsonIgnore]
    public string SurveyCode { get; init; } = "";

    [JsonIgnore]
    public int Number { get; init; }
}

internal sealed class ReviseSurveyVersionValidator : AbstractValidator<ReviseSurveyVersion>
{
    public ReviseSurveyVersionValidator() => this.CheckForm();
}

internal sealed class ReviseSurveyVersionHandler(ISurveys surveys) : ICommandHandler<ReviseSurveyVersion, Nothing>
{
    public async Task<Result<Nothing>> Handle(ReviseSurveyVersion request, CancellationToken cancellationToken) =>
        await surveys.FindVersion(request.SurveyCode, request.Number, cancellationToken) is { } version
            ? version.Revise(request.ToContent())
            : SurveyErrors.VersionNotFound;
}
