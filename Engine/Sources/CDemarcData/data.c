// Written by Scripts/embed-data.sh. Sorted by name, so that a lookup can halve its way.
#include "CDemarcData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char f0[] = {
#embed "../../Data/catalog/crosswalks/hipaa-breach--nist-800-53r5.ndjson"
};
static const unsigned char f1[] = {
#embed "../../Data/catalog/crosswalks/hipaa-security--nist-800-53r5.ndjson"
};
static const unsigned char f2[] = {
#embed "../../Data/catalog/crosswalks/hipaa-security--nist-csf-1.1.ndjson"
};
static const unsigned char f3[] = {
#embed "../../Data/catalog/crosswalks/iso27001-2013--iso27001-2022.ndjson"
};
static const unsigned char f4[] = {
#embed "../../Data/catalog/crosswalks/nist-800-53r5--iso27001-2022.ndjson"
};
static const unsigned char f5[] = {
#embed "../../Data/catalog/crosswalks/nist-csf-1.1--nist-csf-2.0.ndjson"
};
static const unsigned char f6[] = {
#embed "../../Data/catalog/crosswalks/nist-csf-2.0--iso27001-2022.ndjson"
};
static const unsigned char f7[] = {
#embed "../../Data/catalog/crosswalks/nist-csf-2.0--nist-800-53r5.ndjson"
};
static const unsigned char f8[] = {
#embed "../../Data/catalog/crosswalks/soc2--nist-800-53r5.ndjson"
};
static const unsigned char f9[] = {
#embed "../../Data/catalog/errata.json"
};
static const unsigned char f10[] = {
#embed "../../Data/catalog/frameworks/cis-aws-7.0.0.ndjson"
};
static const unsigned char f11[] = {
#embed "../../Data/catalog/frameworks/cis-azure-6.0.0.ndjson"
};
static const unsigned char f12[] = {
#embed "../../Data/catalog/frameworks/cis-gcp-5.0.0.ndjson"
};
static const unsigned char f13[] = {
#embed "../../Data/catalog/frameworks/hipaa-breach.ndjson"
};
static const unsigned char f14[] = {
#embed "../../Data/catalog/frameworks/hipaa-security.ndjson"
};
static const unsigned char f15[] = {
#embed "../../Data/catalog/frameworks/iso27001-2013.ndjson"
};
static const unsigned char f16[] = {
#embed "../../Data/catalog/frameworks/iso27001-2022.ndjson"
};
static const unsigned char f17[] = {
#embed "../../Data/catalog/frameworks/nist-800-53r5.ndjson"
};
static const unsigned char f18[] = {
#embed "../../Data/catalog/frameworks/nist-csf-1.1.ndjson"
};
static const unsigned char f19[] = {
#embed "../../Data/catalog/frameworks/nist-csf-2.0.ndjson"
};
static const unsigned char f20[] = {
#embed "../../Data/catalog/frameworks/pci-dss-4.0.1.ndjson"
};
static const unsigned char f21[] = {
#embed "../../Data/catalog/frameworks/soc2.ndjson"
};
static const unsigned char f22[] = {
#embed "../../Data/catalog/layers.json"
};
static const unsigned char f23[] = {
#embed "../../Data/catalog/names.json"
};
static const unsigned char f24[] = {
#embed "../../Data/catalog/rules.json"
};

const demarc_file demarc_files[] = {
  {"catalog/crosswalks/hipaa-breach--nist-800-53r5.ndjson", f0, sizeof f0},
  {"catalog/crosswalks/hipaa-security--nist-800-53r5.ndjson", f1, sizeof f1},
  {"catalog/crosswalks/hipaa-security--nist-csf-1.1.ndjson", f2, sizeof f2},
  {"catalog/crosswalks/iso27001-2013--iso27001-2022.ndjson", f3, sizeof f3},
  {"catalog/crosswalks/nist-800-53r5--iso27001-2022.ndjson", f4, sizeof f4},
  {"catalog/crosswalks/nist-csf-1.1--nist-csf-2.0.ndjson", f5, sizeof f5},
  {"catalog/crosswalks/nist-csf-2.0--iso27001-2022.ndjson", f6, sizeof f6},
  {"catalog/crosswalks/nist-csf-2.0--nist-800-53r5.ndjson", f7, sizeof f7},
  {"catalog/crosswalks/soc2--nist-800-53r5.ndjson", f8, sizeof f8},
  {"catalog/errata.json", f9, sizeof f9},
  {"catalog/frameworks/cis-aws-7.0.0.ndjson", f10, sizeof f10},
  {"catalog/frameworks/cis-azure-6.0.0.ndjson", f11, sizeof f11},
  {"catalog/frameworks/cis-gcp-5.0.0.ndjson", f12, sizeof f12},
  {"catalog/frameworks/hipaa-breach.ndjson", f13, sizeof f13},
  {"catalog/frameworks/hipaa-security.ndjson", f14, sizeof f14},
  {"catalog/frameworks/iso27001-2013.ndjson", f15, sizeof f15},
  {"catalog/frameworks/iso27001-2022.ndjson", f16, sizeof f16},
  {"catalog/frameworks/nist-800-53r5.ndjson", f17, sizeof f17},
  {"catalog/frameworks/nist-csf-1.1.ndjson", f18, sizeof f18},
  {"catalog/frameworks/nist-csf-2.0.ndjson", f19, sizeof f19},
  {"catalog/frameworks/pci-dss-4.0.1.ndjson", f20, sizeof f20},
  {"catalog/frameworks/soc2.ndjson", f21, sizeof f21},
  {"catalog/layers.json", f22, sizeof f22},
  {"catalog/names.json", f23, sizeof f23},
  {"catalog/rules.json", f24, sizeof f24},
};

const size_t demarc_file_count = sizeof demarc_files / sizeof demarc_files[0];
