using System.Resources;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Impact.Application.Invitations;
using Konexio.Impact.Application.Listening;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Mail;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Surveys;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Infrastructure.Http;

/// <summary>Surveys, from their questions to their answers.</summary>
internal static class SurveysRegistration
{
    public static void AddSurveys(this IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Impact.Infrastructure.Http.SurveyProblems", typeof(SurveysRegistration).Assembly)));
        services.AddOptions<SurveySettings>().BindConfiguration(SurveySettings.Section)
            .Validate(
                settings => settings.IsSound,
                "Impact:PublicAddress is an absolute https URL without query; Impact:Smtp needs From, User and Password together, and neither of them without TLS.")
            .ValidateOnStart();
        services.AddScoped<ISurveys, Persistence.Surveys>();
        services.AddScoped<ISurveyInvitations, SurveyInvitations>();
        services.AddScoped<ISurveyedLearners, SurveyedLearners>();
        services.AddScoped<SurveyDesk>();
        services.AddScoped<ISeedSandbox, SurveySandbox>();
        services.AddSingleton<INotify, SmtpNotify>();
        services.AddSingleton<SurveyClock>();
        services.AddHostedService(provider => provider.GetRequiredService<SurveyClock>());
    }

    public static void MapSurveys(this IEndpointRouteBuilder routes)
    {
        SurveyEndpoints.Map(routes);
        AnsweringEndpoints.Map(routes);
    }
}
