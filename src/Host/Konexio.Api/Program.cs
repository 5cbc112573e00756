using Konexio.Api;
using Konexio.Api.Audit;
using Konexio.Api.Docs;
using Konexio.Api.Pipeline;
using Konexio.Api.Start;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;

// The host's settings lie beside it, whatever folder it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddDataFolder();
builder.AddServerLimits();
builder.AddTelemetry();
builder.AddPlainStart();
builder.Services
    .AddStart()
    .AddBuildingBlocks()
    .AddPersonalData(builder.Configuration)
    .AddModules()
    .AddPipeline(builder.Configuration)
    .AddDocs();

var app = builder.Build();
app.UsePipeline();
app.MapHealth();
app.MapProblemPages();
app.MapDocs();
app.MapParkedMessages();
app.MapAudit();
app.MapModules();
if (await app.RanOneOff(args)) return;

await app.RunUntilStopped();
