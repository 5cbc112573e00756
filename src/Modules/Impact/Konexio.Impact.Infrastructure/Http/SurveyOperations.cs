using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Impact.Infrastructure.Surveys;

namespace Konexio.Impact.Infrastructure.Http;

/// <summary>The access table of surveys.</summary>
internal static class SurveyOperations
{
    private const string Read = "surveys.read";
    private const string Write = "surveys.write";

    private static readonly Role[] Staff = [Role.Coordinator, Role.Supervisor, Role.Administrator];

    public static readonly Operation ListSurveys = new("listSurveys", Read, "See what learners are asked", Staff);
    public static readonly Operation GetSurvey = new("getSurvey", Read, "See what learners are asked", Staff);
    public static readonly Operation GetSurveyVersion = new("getSurveyVersion", Read, "See what learners are asked", Staff);
    public static readonly Operation GetSurveyResults = new("getSurveyResults", Read, "See what learners answered", Staff);
    public static readonly Operation ListSurveyInvitations = new("listSurveyInvitations", Read, "See whom a survey has reached", Staff);
    public static readonly Operation CreateSurvey = new("createSurvey", Write, "Say what learners are asked", Staff);
    public static readonly Operation DraftSurveyVersion = new("draftSurveyVersion", Write, "Say what learners are asked", Staff);
    public static readonly Operation ReviseSurveyVersion = new("reviseSurveyVersion", Write, "Say what learners are asked", Staff);
    public static readonly Operation PublishSurveyVersion = new("publishSurveyVersion", Write, "Put new questions in force", Role.Supervisor, Role.Administrator);
    public static readonly Operation SendSurveyInvitation = new("sendSurveyInvitation", Write, "Hand a learner the link to a survey", Staff);

    public static readonly Operation GetSurveyInvitation = Operation.Open("getSurveyInvitation", SurveyDesk.Purpose);
    public static readonly Operation AnswerSurvey = Operation.Open("answerSurvey", SurveyDesk.Purpose);
    public static readonly Operation ShowSurvey = Operation.Open("showSurvey", SurveyDesk.Purpose);
    public static readonly Operation AnswerOnPage = Operation.Open("answerOnPage", SurveyDesk.Purpose);
    public static readonly Operation GetSurveyFont = Operation.Open("getSurveyFont", SurveyDesk.Purpose);
    public static readonly Operation GetSurveyStyle = Operation.Open("getSurveyStyle", SurveyDesk.Purpose);
}
